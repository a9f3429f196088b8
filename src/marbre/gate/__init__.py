"""The gate: any article, of any hand, judged and mended where it stands."""
