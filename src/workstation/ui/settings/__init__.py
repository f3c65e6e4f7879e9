"""Settings (设置): what administrators arrange, what every PC keeps for itself."""
