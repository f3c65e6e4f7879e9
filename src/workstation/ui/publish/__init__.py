"""The window's place `publish`."""
