"""The window's place `articles`."""
