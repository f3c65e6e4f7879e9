"""The window's place `gallery`."""
