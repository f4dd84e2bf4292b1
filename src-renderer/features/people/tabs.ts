/** The parts of the People screen, as its address names them: #/people/bands */
export const PEOPLE_TABS = ['employees', 'bands', 'imports', 'quality', 'rates'] as const
export type PeopleTab = (typeof PEOPLE_TABS)[number]

export function isTab(name: string): name is PeopleTab {
  return PEOPLE_TABS.some((tab) => tab === name)
}

/** An unknown part reads as the table of employees. */
export function tabOf(path: readonly string[]): PeopleTab {
  return PEOPLE_TABS.find((tab) => tab === path[0]) ?? 'employees'
}
