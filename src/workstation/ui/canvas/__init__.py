"""The canvas of the column editor: a fenced web page that Python owns the truth of."""
