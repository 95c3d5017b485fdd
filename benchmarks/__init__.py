"""Measured work and its results. Never a timed test: figures depend on the machine, so each stands beside a bare
Django page measured in the same run."""
