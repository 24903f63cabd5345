import type { Project } from "../model/project.ts";

/** Whose deck it is: the user's own, or somebody else's (`--safe`), which may neither bring code along nor reach the network. */
export type Trust = "own" | "foreign";

/** The project with what its author is trusted with: of somebody else's, without its templates and theme, and to be cleaned while it is read. */
export function trusted(project: Project, trust: Trust): Project {
  if (trust === "own") return project;
  const { templates, themeCss, unreadable, ...rest } = project;
  const needed = [...unreadable].filter(([file]) => !/\.(?:hbs|css)$/u.test(file));
  return {
    ...rest,
    templates: new Map(),
    unreadable: new Map(needed),
    foreign: { templates, ...(themeCss !== undefined && { themeCss }) },
  };
}
