"""The first minutes: founding, joining, restoring, practising in the sample office."""
