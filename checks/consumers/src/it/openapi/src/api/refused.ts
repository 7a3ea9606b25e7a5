import type { components } from "./api";

export const refused: components["schemas"]["CaseStudy"] = { id: 7, title: { en: "T" }, technologies: ["t"], adopters: ["o"] };
