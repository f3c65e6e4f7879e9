"""The window's place `desk`."""
