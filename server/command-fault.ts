/** What somebody at the command line can mend, in a sentence. */
export class CommandFault extends Error {}
