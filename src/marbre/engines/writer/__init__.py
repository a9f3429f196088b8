"""The writer: any language model, in small steps, each of them judged."""
