"""The user's own site: its pages read, links between them proposed, rivals and orphans told, queries ranked."""
