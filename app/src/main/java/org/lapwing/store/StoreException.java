package org.lapwing.store;

/** The store cannot do what was asked; the message is for the user and names the file and the remedy. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
