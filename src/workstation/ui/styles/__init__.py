"""The left side of the editor: styles, templates, material, and the outline."""
