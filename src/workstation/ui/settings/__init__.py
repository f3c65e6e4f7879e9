"""The window's place `settings`."""
