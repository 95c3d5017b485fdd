"""What readers of letters, and those who lead them, fill in."""
