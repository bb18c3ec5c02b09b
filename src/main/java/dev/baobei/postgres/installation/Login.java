package dev.baobei.postgres.installation;

/** A database role and its password, which is never printed. */
public record Login(String role, String password) {

    @Override
    public String toString() {
        return "Login[" + role + "]";
    }
}
