"""What must survive a crash: pages, their versions and drafts, runs, signatures, the house's choices."""
