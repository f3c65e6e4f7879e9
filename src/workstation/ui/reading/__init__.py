"""The paper: an article to be read, with what changed marked in it."""
