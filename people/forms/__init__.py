"""What people type, by whose pages it is."""
