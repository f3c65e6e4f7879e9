"""The window's place `review`."""
