"""The desk: where an editor works on the page, in a browser; everything local."""
