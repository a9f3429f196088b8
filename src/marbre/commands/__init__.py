"""The commands, one a module: `<name>_command` in <name>.py. Nothing heavy is imported until a command runs."""
