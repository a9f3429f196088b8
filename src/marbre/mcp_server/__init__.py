"""The gate as tools for any client of the Model Context Protocol: read, judge, say; never write, fetch or publish."""
