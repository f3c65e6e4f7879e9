"""Segments, signatures, membership files and the shared folder. Bytes and facts, never SQL."""
