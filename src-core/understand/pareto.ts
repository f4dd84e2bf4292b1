/** Points of which none is worse than another in both of two amounts that should be small. */

interface Judged {
  readonly cost: number
  readonly goal: number
}

/** By rising cost, each with a strictly smaller goal than the one before. Of equal points the first stays. */
export function nonDominated<P extends Judged>(points: readonly P[]): P[] {
  const sorted = points
    .map((point, at) => ({ point, at }))
    .sort((a, b) => a.point.cost - b.point.cost || a.point.goal - b.point.goal || a.at - b.at)
  const kept: P[] = []
  for (const { point } of sorted) {
    const last = kept.at(-1)
    if (last === undefined || point.goal < last.goal) kept.push(point)
  }
  return kept
}

/** At most so many of the points, the ends among them and the others as evenly spread in cost as they allow. */
export function spreadOut<P extends Judged>(points: readonly P[], count: number): P[] {
  const first = points[0]
  const last = points.at(-1)
  if (points.length <= count || !first || !last) return [...points]
  const chosen = new Set<P>([first, last])
  for (let nth = 1; nth < count - 1; nth++) {
    const wanted = first.cost + ((last.cost - first.cost) * nth) / (count - 1)
    let best: P | null = null
    for (const point of points) {
      if (chosen.has(point)) continue
      if (best === null || Math.abs(point.cost - wanted) < Math.abs(best.cost - wanted)) best = point
    }
    if (best) chosen.add(best)
  }
  return points.filter((point) => chosen.has(point))
}
