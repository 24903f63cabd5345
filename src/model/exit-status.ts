/** What the process tells the shell. Tested from outside: never renumber. */
export const ExitStatus = { clean: 0, problems: 1, usage: 2, machine: 3, bug: 70 } as const;
export type ExitStatus = (typeof ExitStatus)[keyof typeof ExitStatus];
