"""The REST API, version 1: the desk uses nothing else."""
