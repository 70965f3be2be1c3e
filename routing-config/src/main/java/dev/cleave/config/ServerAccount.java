package dev.cleave.config;

/** An account of MySQL's, with which Cleave logs in to servers. */
public record ServerAccount(String user, Secret password) {}
