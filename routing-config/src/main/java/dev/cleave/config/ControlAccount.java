package dev.cleave.config;

/** The MySQL account with which Cleave itself works on a cluster: health checks, cutover, linters. */
public record ControlAccount(String user, Secret password) {}
