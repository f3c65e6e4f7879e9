"""The search over everything: articles, people, photos, issues, commands."""
