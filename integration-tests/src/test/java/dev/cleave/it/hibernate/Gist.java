package dev.cleave.it.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Of the domain {@code gists}; {@code owner} is a column that Hibernate adds to the table. */
@Entity
@Table(name = "gists")
class Gist {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("unused") // Hibernate reads it
    private String name = "";

    @SuppressWarnings("unused") // Hibernate reads it
    private int n;

    private @Nullable String owner;

    /** For Hibernate. */
    Gist() {}

    Gist(String name, String owner) {
        this.name = name;
        this.owner = owner;
    }

    void count() {
        n++;
    }

    @Nullable
    String owner() {
        return owner;
    }
}
