package dev.cleave.proxy.frontend;

/** Somebody who may log in. Identity matters: a reloaded configuration brings new accounts. */
public record Account(String name, Credentials credentials) {}
