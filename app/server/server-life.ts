/** Where the server is in its life; one object, shared by all that must know. */
export type ServerLife = { isStopping: boolean };
