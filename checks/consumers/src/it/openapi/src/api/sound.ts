import type { components } from "./api";

const sound: components["schemas"]["CaseStudy"] = {
  id: "a",
  title: { en: "T", fr: "T" },
  technologies: ["t"],
  adopters: ["o"],
  stages: [{ stage: "pilot", basis: "began", date: "2026-01" }],
};

export function firstMessage(problem: components["schemas"]["Problem"]): string | undefined {
  return problem.notices[0]?.message ?? sound.id;
}
