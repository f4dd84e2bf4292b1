import type { Places } from './population.ts'

/** Gathers pairs of department and location; finish() puts them in the order of their names, nameless last. */
export function indexPlaces() {
  const pairs = new Map<string | null, Map<string | null, number>>()
  const list: { department: string | null; location: string | null }[] = []
  return {
    add(department: string | null, location: string | null): number {
      let locations = pairs.get(department)
      if (!locations) pairs.set(department, (locations = new Map<string | null, number>()))
      let index = locations.get(location)
      if (index === undefined) {
        index = list.length
        locations.set(location, index)
        list.push({ department, location })
      }
      return index
    },
    /** rank: from the index that add() gave to the final one. */
    finish(): { readonly places: Places; readonly rank: Int32Array } {
      const departments = sortedNames(list.map((pair) => pair.department))
      const locations = sortedNames(list.map((pair) => pair.location))
      const departmentAt = positions(departments)
      const locationAt = positions(locations)
      const numbered = list.map((pair, index) => ({
        index,
        department: departmentAt.get(pair.department) ?? 0,
        location: locationAt.get(pair.location) ?? 0,
      }))
      numbered.sort((a, b) => a.department - b.department || a.location - b.location)
      const rank = new Int32Array(list.length)
      numbered.forEach((pair, at) => (rank[pair.index] = at))
      return {
        rank,
        places: {
          department: Int32Array.from(numbered, (pair) => pair.department),
          location: Int32Array.from(numbered, (pair) => pair.location),
          departments,
          locations,
        },
      }
    },
  }
}

function sortedNames(names: readonly (string | null)[]): (string | null)[] {
  return [...new Set(names)].sort((a, b) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
}

function positions(names: readonly (string | null)[]): Map<string | null, number> {
  return new Map(names.map((name, at) => [name, at]))
}
