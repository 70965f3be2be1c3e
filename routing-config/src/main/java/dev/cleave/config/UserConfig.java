package dev.cleave.config;

/** An account with which clients log in to Cleave. */
public record UserConfig(String name, Credential credential) {}
