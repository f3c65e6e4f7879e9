"""The WeChat Official Account: client, meanings of its errors, and the strict sandbox."""
