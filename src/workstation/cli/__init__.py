"""The command line: verbs over the use cases."""
