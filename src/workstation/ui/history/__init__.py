"""The drafts of an article (历史): what was saved when, any two compared, an older one restored."""
