/** The first argument of a thread of ours; no command line can hold it. */
export const THREAD = '\0thread';
