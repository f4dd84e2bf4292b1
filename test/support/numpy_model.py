"""The model of docs/model.md a second time, in numpy, written from that document and not from the kernel.

Reads one JSON object {"cases": [{"population": ..., "parameters": ...}]} from standard input and writes the totals as JSON.
With --bench FILE it reads columns from FILE and prints the median time of a run instead.
"""
import json
import sys
import time

import numpy as np

U32 = np.uint32
UNKNOWN, UNKNOWN_DAY = -32768, -2147483648
PPM = 1_000_000
LEAVE, LEAVE_DAY, PROMOTE, RAISE_MONTH, HIRE_DAY, HIRE_PLACE = 1, 2, 3, 4, 5, 6
M32 = 0xFFFFFFFF

TERMINATION_TENURE = np.array([1.8, 1.8, 0.6, 0.5, 0.4, 0.3, 1.0, 0.0])
PROMOTION_TENURE = np.array([0.0, 0.5, 1.5, 1.8, 0.8, 0.2, 1.0, 0.0])
TERMINATION_AGE = np.array([0.7, 1.3, 1.0, 1.6, 1.0, 1.2, 1.0])
PROMOTION_AGE = np.array([1.6, 1.4, 1.1, 0.7, 0.3, 0.1, 1.0])


def mix(x):
    """Of an array of 32-bit unsigned integers."""
    x = (x ^ (x >> U32(16))) * U32(0x7FEB352D)
    x = (x ^ (x >> U32(15))) * U32(0x846CA68B)
    return x ^ (x >> U32(16))


def mix1(x):
    """Of one Python integer."""
    x &= M32
    x = ((x ^ (x >> 16)) * 0x7FEB352D) & M32
    x = ((x ^ (x >> 15)) * 0x846CA68B) & M32
    return x ^ (x >> 16)


def hash_id(text):
    units = np.frombuffer(text.encode("utf-16-le"), dtype="<u2").tolist()
    high, low = mix1(0x9E3779B9 ^ len(units)), mix1(0x85EBCA6B + len(units))
    for unit in units:
        high = mix1(high ^ unit)
        low = mix1(((low + unit * 0x27D4EB2F) & M32) ^ high)
    return high, low


def hash_hires(year, level, count):
    nth = np.arange(count, dtype=U32)
    high = mix1(mix1(0x4E455748 ^ year) ^ ((level * 0x632BE5AB) & M32))
    first = mix(U32(high) ^ nth)
    return first, mix(mix(first + U32(year)) ^ (nth * U32(0x9E3779B1)))


def draw_key(seed, year, kind):
    a = mix1(mix1(seed ^ 0x2545F491) + year * 0x9E3779B1 + kind * 0x85EBCA77)
    b = mix1(a ^ ((kind * 0xC2B2AE3D) & M32) ^ seed)
    return U32(a), U32(b), U32(mix1(b + year))


def draw_high(key, high, low):
    return mix((low ^ key[1]) + mix(high ^ key[0]))


def draw_key_value(key, high, low):
    """-ln(u) with u from both halves of a draw."""
    first = mix(high ^ key[0])
    upper = mix((low ^ key[1]) + first)
    lower = mix((first ^ ((upper << U32(13)) | (upper >> U32(19)))) + key[2])
    u = (upper.astype(np.float64) * 1048576.0 + (lower >> U32(12)) + 0.5) / 4503599627370496.0
    m, e = np.frexp(u)
    small = m < 0.7071067811865476
    m = np.where(small, m * 2.0, m)
    halvings = np.where(small, 1 - e, -e).astype(np.float64)
    s = (m - 1.0) / (m + 1.0)
    z = s * s
    series = np.full_like(z, 1 / 21)
    for odd in (19, 17, 15, 13, 11, 9, 7, 5, 3):
        series = series * z + 1 / odd
    series = series * z + 1.0
    return halvings * 0.6931471805599453 - 2.0 * s * series


def smallest(keys, k):
    """Mask of the k smallest, ties to the earlier."""
    chosen = np.zeros(len(keys), dtype=bool)
    if k <= 0:
        return chosen
    kth = np.partition(keys, k - 1)[k - 1]
    chosen = keys < kth
    ties = np.flatnonzero(keys == kth)
    chosen[ties[: k - int(chosen.sum())]] = True
    return chosen


def share(pay, rate):
    return (pay * rate + PPM // 2) // PPM


def at_fte(amount, fte):
    return share(amount, fte * 100)


def largest_remainder(total, weights):
    if sum(weights) == 0:
        weights = [1] * len(weights)
    whole = sum(weights)
    parts = [total * w // whole for w in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in order[: total - sum(parts)]:
        parts[i] += 1
    return parts


def year_days(year):
    starts = np.array([f"{year}-{m:02d}-01" for m in range(1, 13)] + [f"{year + 1}-01-01"], dtype="datetime64[D]").astype(int)
    return int(starts[0]), int(starts[12] - starts[0]), starts[:12] - starts[0]


def plan(n, growth, experienced, newhire):
    target = (2 * n * (PPM + growth) + PPM) // (2 * PPM)
    usual = n * experienced // PPM
    need = target - (n - usual)
    if need <= 0:
        return n - target, 0, 0
    hires = -(-need * PPM // (PPM - newhire))
    return usual, hires, hires - need


def buckets(index, people, next_year):
    service = index * 12 - people["service"].astype(np.int64)
    years = service // 12
    tenure = np.select(
        [people["service"] == UNKNOWN, (service < 0) & (people["hire"] >= next_year), years < 1, years < 2, years < 5, years < 10, years < 20],
        [6, 7, 0, 1, 2, 3, 4],
        5,
    )
    age_years = index - people["birth"].astype(np.int64)
    age = np.select([people["birth"] == UNKNOWN, age_years < 25, age_years < 65], [6, 0, (age_years - 15) // 10], 5)
    return tenure, age


def merit_cell(p, i, people, now, level, fte):
    matrix = p["meritMatrix"][i]
    if matrix is None or len(matrix) != 20:
        return level
    low = at_fte(np.array([b["minimum"] for b in p["bands"]])[level], fte)
    width = at_fte(np.array([b["maximum"] for b in p["bands"]])[level], fte) - low
    at = now - low
    quarter = np.select([at * 4 < width, at * 2 < width, at * 4 < width * 3], [0, 1, 2], 3)
    rating = np.where(people["rating"] == 0, 3, people["rating"]).astype(np.int64)
    return (rating - 1) * 4 + quarter


def rescale(rates, payroll, budget):
    rates, payroll = [int(r) for r in rates], [int(x) for x in payroll]
    total, weighted = sum(payroll), sum(a * b for a, b in zip(rates, payroll))
    if total == 0:
        return rates
    if weighted == 0:
        return [budget] * len(rates)
    return [(2 * r * budget * total + weighted) // (2 * weighted) for r in rates]


def simulate(pop, p):
    levels, places = p["levels"], len(pop["department"])
    minimum = np.array([b["minimum"] for b in p["bands"]], dtype=np.int64)
    maximum = np.array([b["maximum"] for b in p["bands"]], dtype=np.int64)
    people = {k: v.copy() for k, v in pop["columns"].items()}
    out = {"people": len(people["pay"]), "years": []}
    start_level = people["level"].astype(np.int64)
    out["start"] = {
        "headcount": len(people["pay"]),
        "annualised": int(people["pay"].sum()),
        "byLevel": [
            {"level": l + 1, "headcount": int((start_level == l).sum()), "annualised": int(people["pay"][start_level == l].sum())}
            for l in range(levels)
        ],
    }
    by_level = lambda mask, level, w=None: sums(level, mask, levels, w)
    for i in range(p["years"]):
        year = p["startYear"] + i
        first, days, before = year_days(year)
        n = len(people["pay"])
        leavers, hires, new_leavers = plan(n, p["growthRate"][i], p["experiencedTermination"][i], p["newHireTermination"][i])
        level0 = people["level"].astype(np.int64)
        place0 = people["place"].astype(np.int64)
        tenure, age = buckets(i, people, first + days)
        weight = 0.42 * TERMINATION_TENURE[tenure] * TERMINATION_AGE[age] * np.maximum(0.4, 1 - 0.1 * level0)
        key = draw_key(p["seed"], year, LEAVE)
        with np.errstate(divide="ignore"):
            keys = draw_key_value(key, people["high"], people["low"]) / weight
        leaving = smallest(keys, leavers)
        promoted = np.zeros(n, dtype=bool)
        weight = 0.04 * PROMOTION_TENURE[tenure] * PROMOTION_AGE[age]
        pkeys = None
        for l in range(levels - 1):
            pool = np.flatnonzero((level0 == l) & ~leaving & (weight > 0))
            k = (len(pool) * p["promotionRate"][i][l] + PPM // 2) // PPM
            if k > 0:
                if pkeys is None:
                    pkeys = draw_key_value(draw_key(p["seed"], year, PROMOTE), people["high"], people["low"])
                promoted[pool[smallest(pkeys[pool] / weight[pool], k)]] = True

        mix_given = p["hireMix"][i]
        current = [int((level0 == l).sum()) for l in range(levels)]
        numbers = largest_remainder(hires, mix_given if mix_given and sum(mix_given) > 0 else current) if hires else [0] * levels
        new = hire(p, i, year, first, days, before, numbers, level0, place0, places, minimum, maximum)
        new_level = new["level"].astype(np.int64)
        weight = 0.42 * TERMINATION_TENURE[0] * TERMINATION_AGE[6] * np.maximum(0.4, 1 - 0.1 * new_level)
        new_leaving = smallest(draw_key_value(key, new["high"], new["low"]) / weight, new_leavers)

        people = {k: np.concatenate([people[k], new[k]]) for k in people}
        is_new = np.arange(n + hires) >= n
        leaving = np.concatenate([leaving, new_leaving])
        promoted = np.concatenate([promoted, np.zeros(hires, dtype=bool)])
        level = people["level"].astype(np.int64)
        place = people["place"].astype(np.int64)
        fte = people["fte"].astype(np.int64)
        since = people["hire"].astype(np.int64) - first
        start = np.clip(since, 0, days)
        day = draw_high(draw_key(p["seed"], year, LEAVE_DAY), people["high"], people["low"]).astype(np.int64)
        end = np.where(leaving, start + ((day * (days - start)) >> 32) + 1, days)
        weights = p["raiseMonthWeights"][i]
        total = sum(weights)
        ends = np.cumsum(weights) * 2**32 // total if total else np.full(12, 2**32)
        month = np.searchsorted(ends, draw_high(draw_key(p["seed"], year, RAISE_MONTH), people["high"], people["low"]).astype(np.int64), side="right")
        raise_at = before[month]
        service = i * 12 + month - people["service"].astype(np.int64)
        present = (since < raise_at) & (raise_at < end)
        merit = present & (service >= p["meritMinService"][i])
        cola = present & (service >= p["colaMinService"][i])

        old = people["pay"]
        after = level + promoted
        award = share(old, np.array(p["promotionRaise"][i], dtype=np.int64)[level])
        base = np.minimum(award, np.maximum(0, at_fte(maximum[after], fte) - old)) if p["capAtMaximum"][i] else award
        now = np.where(promoted, np.maximum(old + base, at_fte(minimum[after], fte)), old)
        lump = np.where(promoted, award - base, 0)
        matrix = p["meritMatrix"][i]
        rates = list(matrix) if matrix is not None and len(matrix) == 20 else list(p["meritRate"][i])
        cell = merit_cell(p, i, people, now, after, fte)
        if p["meritBudget"][i] is not None:
            rates = rescale(rates, np.bincount(cell[merit], weights=now[merit].astype(np.float64), minlength=len(rates)), p["meritBudget"][i])
        rate = np.array(rates, dtype=np.int64)[cell] * merit + np.array(p["colaRate"][i], dtype=np.int64)[after] * cola
        award = share(now, rate)
        base = np.minimum(award, np.maximum(0, at_fte(maximum[after], fte) - now)) if p["capAtMaximum"][i] else award
        now = now + base
        lump = lump + award - base
        change = np.clip(raise_at, start, end)
        cost = np.where(start < end, (2 * (old * (change - start) + now * (end - change)) + days) // (2 * days), 0)

        stays = ~leaving
        experienced = ~is_new
        table = lambda size, moved_from, moved_to: {
            "start": sums(moved_from, experienced, size),
            "hires": sums(moved_from, is_new, size),
            "experiencedLeavers": sums(moved_from, leaving & experienced, size),
            "newHireLeavers": sums(moved_from, leaving & is_new, size),
            "promotionsIn": sums(moved_to, promoted, size),
            "promotionsOut": sums(moved_from, promoted, size),
            "end": sums(moved_to, stays, size),
            "inYear": sums(moved_to, None, size, cost),
            "annualised": sums(moved_to, stays, size, now),
            "lumpSums": sums(moved_to, None, size, lump),
        }
        t_level = table(levels, level, after)
        t_place = table(places, place, place)
        fold = lambda index, size: {
            k: np.bincount(index, weights=v.astype(np.float64), minlength=size).astype(np.int64) for k, v in t_place.items()
        }
        whole = {k: np.array([v.sum()]) for k, v in t_level.items()}
        in_year = int(whole["inYear"][0])
        burdened = in_year + (2 * in_year * p["burdenRate"][i] + PPM) // (2 * PPM)
        continuing = stays & experienced
        growth_inputs = {
            "before": by_level(experienced, level, old),
            "beforeCount": by_level(experienced, level),
            "after": by_level(stays, after, now),
            "afterCount": by_level(stays, after),
            "stayBefore": by_level(continuing, level, old),
            "stayAfter": by_level(continuing, level, now),
            "fteStart": by_level(experienced, level, fte),
            "fteEnd": by_level(stays, after, fte),
        }
        out["years"].append(
            {
                "year": year,
                **breakdowns(whole, burdened)[0],
                "growth": growth({k: int(v.sum()) for k, v in growth_inputs.items()}),
                "growthByLevel": [{"level": l + 1, "growth": growth({k: int(v[l]) for k, v in growth_inputs.items()})} for l in range(levels)],
                "byLevel": [{"level": l + 1, **b} for l, b in enumerate(breakdowns(t_level, burdened))],
                "byDepartment": [
                    {"key": pop["departments"][d], **b}
                    for d, b in enumerate(breakdowns(fold(pop["department"], len(pop["departments"])), burdened))
                ],
                "byLocation": [
                    {"key": pop["locations"][d], **b}
                    for d, b in enumerate(breakdowns(fold(pop["location"], len(pop["locations"])), burdened))
                ],
            }
        )
        people["pay"] = now
        people["level"] = after.astype(people["level"].dtype)
        people = {k: v[stays] for k, v in people.items()}
    return out


def hire(p, i, year, first, days, before, numbers, level0, place0, places, minimum, maximum):
    parts = {k: [] for k in ("pay", "high", "low", "hire", "service", "birth", "level", "place", "rating", "fte")}
    day_key, place_key = draw_key(p["seed"], year, HIRE_DAY), draw_key(p["seed"], year, HIRE_PLACE)
    for l, count in enumerate(numbers):
        high, low = hash_hires(year, l + 1, count)
        offset = (draw_high(day_key, high, low).astype(np.int64) * days) >> 32
        here = place0[level0 == l]
        mix_here = np.cumsum(np.bincount(here if len(here) else place0, minlength=places))
        target = (draw_high(place_key, high, low).astype(np.int64) * int(mix_here[-1] if places else 0)) >> 32
        point = int(minimum[l]) * PPM + p["hirePercentile"][i][l] * int(maximum[l] - minimum[l])
        pay = (2 * point * p["hirePayAdjustment"][i][l] + PPM * PPM) // (2 * PPM * PPM)
        parts["pay"].append(np.full(count, pay, dtype=np.int64))
        parts["high"].append(high)
        parts["low"].append(low)
        parts["hire"].append((first + offset).astype(np.int32))
        parts["service"].append((i * 12 + np.searchsorted(before, offset, side="left")).astype(np.int16))
        parts["birth"].append(np.full(count, UNKNOWN, dtype=np.int16))
        parts["level"].append(np.full(count, l, dtype=np.uint8))
        parts["place"].append(np.searchsorted(mix_here, target, side="right").astype(np.int32))
        parts["rating"].append(np.zeros(count, dtype=np.uint8))
        parts["fte"].append(np.full(count, 10_000, dtype=np.uint16))
    return {k: np.concatenate(v) for k, v in parts.items()}


def sums(group, mask, size, weight=None):
    if weight is None:
        return np.bincount(group[mask] if mask is not None else group, minlength=size)
    if mask is not None:
        group, weight = group[mask], weight[mask]
    # Doubles hold these whole sums exactly: they stay far below 2^53.
    return np.bincount(group, weights=weight.astype(np.float64), minlength=size).astype(np.int64)


HEADS = ("start", "hires", "experiencedLeavers", "newHireLeavers", "promotionsIn", "promotionsOut", "end")


def breakdowns(table, burdened):
    in_year = [int(x) for x in table["inYear"]]
    parts = largest_remainder(burdened, in_year) if in_year else []
    return [
        {
            "costs": {"inYear": in_year[g], "annualised": int(table["annualised"][g]), "burdened": parts[g]},
            "headcount": {h: int(table[h][g]) for h in HEADS},
            "lumpSums": int(table["lumpSums"][g]),
        }
        for g in range(len(in_year))
    ]


def growth(s):
    def ratio(after, after_count, before, before_count):
        if before == 0 or after_count == 0 or before_count == 0:
            return None
        return after / after_count / (before / before_count) - 1

    return {
        "meanAll": ratio(s["after"], s["afterCount"], s["before"], s["beforeCount"]),
        "meanContinuous": ratio(s["stayAfter"], 1, s["stayBefore"], 1),
        "fullYearEquivalent": ratio(s["after"], s["fteEnd"], s["before"], s["fteStart"]),
    }


TYPES = {
    "pay": np.int64, "high": np.uint32, "low": np.uint32, "hire": np.int32, "service": np.int16, "birth": np.int16,
    "level": np.uint8, "place": np.int32, "rating": np.uint8, "fte": np.uint16,
}


def population(raw):
    columns = {k: np.array(raw["columns"][k], dtype=t) for k, t in TYPES.items()}
    columns["level"] = (columns["level"] - 1).astype(np.uint8)
    if "ids" in raw:
        hashes = [hash_id(text) for text in raw["ids"]]
        columns["high"] = np.array([h for h, _ in hashes], dtype=U32)
        columns["low"] = np.array([l for _, l in hashes], dtype=U32)
    return {**raw, "columns": columns, "department": np.array(raw["department"], dtype=np.int64), "location": np.array(raw["location"], dtype=np.int64)}


def bench(path):
    with open(path, "rb") as file:
        head = json.loads(file.readline())
        columns = {k: np.fromfile(file, dtype=(np.float64 if k == "pay" else t), count=head["people"]) for k, t in TYPES.items()}
    columns["pay"] = columns["pay"].astype(np.int64)
    columns["level"] = (columns["level"] - 1).astype(np.uint8)
    pop = {**head, "columns": columns, "department": np.array(head["department"]), "location": np.array(head["location"])}
    times = []
    for _ in range(head["rounds"]):
        started = time.perf_counter()
        totals = simulate(pop, head["parameters"])
        times.append((time.perf_counter() - started) * 1000)
    print(json.dumps({"ms": sorted(times)[len(times) // 2], "totals": totals}))


if __name__ == "__main__":
    np.seterr(over="ignore")
    if len(sys.argv) == 3 and sys.argv[1] == "--bench":
        bench(sys.argv[2])
    else:
        cases = json.load(sys.stdin)["cases"]
        json.dump([simulate(population(c["population"]), c["parameters"]) for c in cases], sys.stdout)
