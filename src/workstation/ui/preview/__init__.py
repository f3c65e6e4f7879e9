"""Previews of an article: phone, web page, paper; and taking an article out of the program."""
