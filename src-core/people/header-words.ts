/**
 * Words that headers use for each field, most usual first: English as payroll systems write it, and the basics of German,
 * French, Spanish, Portuguese, Italian and Dutch.
 */
import type { BandFieldName, FieldName } from './fields.ts'

/** In order, separated by commas. */
function words(text: string): readonly string[] {
  return text
    .trim()
    .split(',')
    .map((word) => word.trim())
}

export const PEOPLE_WORDS: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  employeeId: words(`
    employee id, emp id, id, employee number, employee no, emp no, emp number, employee, worker id, person id,
    personnel number, personnel no, staff id, staff number, associate id, payroll id, payroll number,
    file number, badge, user id, employee code, eid, ee id, ee number, personalnummer, mitarbeiternummer,
    mitarbeiter id, matricule, numero employe, id employe, numero de empleado, id empleado, matricula,
    codigo empleado, personeelsnummer, medewerker id
  `),
  jobTitle: words(`
    job title, job titles, title, position title, position, job name, job, role, business title, classification,
    job classification, class title, occupation, job profile, designation, working title, berufsbezeichnung,
    stelle, funktion, position bezeichnung, poste, intitule du poste, fonction, puesto, cargo, mansione, ruolo,
    functie, functietitel
  `),
  jobFamily: words(`
    job family, family, job group, job function, function, job category, discipline, track, berufsgruppe,
    famille, familia
  `),
  level: words(`
    level, job level, grade, pay grade, job grade, salary grade, band, career level, pay level, position level,
    rank, tier, stufe, ebene, karrierestufe, niveau, nivel, livello
  `),
  location: words(`
    location, work location, site, office, office location, city, work city, work site, country, region, branch,
    base location, standort, arbeitsort, ort, lieu, lieu de travail, ubicacion, localidad, localidade, sede,
    locatie, vestiging
  `),
  currency: words(`
    currency, currency code, pay currency, salary currency, curr, ccy, wahrung, waehrung, devise, moneda, moeda,
    valuta
  `),
  annualPay: words(`
    annual pay, annual salary, base salary, annual base salary, annual base pay, annualized base pay,
    annualised base pay, annualized salary, base pay, salary, annual rate, gross compensation,
    annual compensation, base compensation, compensation, annual base, yearly salary, gross salary, gross pay,
    annual wage, base annual salary, fte salary, full time salary, pay, pay rate annual, current salary,
    annualized pay, current base salary, total base pay, basic salary, wage, jahresgehalt, gehalt,
    bruttojahresgehalt, grundgehalt, jahresbrutto, salaire, salaire annuel, salaire de base,
    salaire brut annuel, remuneration, salario, salario anual, salario base, salario bruto, sueldo, stipendio,
    retribuzione, ral, jaarsalaris, salaris
  `),
  hourlyRate: words(`
    hourly rate, hourly pay, pay rate hourly, hourly wage, rate per hour, hourly base rate, base hourly rate,
    hour rate, pay rate, rate, stundenlohn, stundensatz, taux horaire, tarifa por hora, salario hora,
    valor hora, paga oraria, uurloon
  `),
  weeklyHours: words(`
    weekly hours, hours per week, typical hours, scheduled hours per week, scheduled weekly hours,
    standard hours, std hours, hours week, contract hours, scheduled hours, work hours, hours, wochenstunden,
    heures par semaine, heures hebdomadaires, horas semanales, horas semanais, ore settimanali, uren per week
  `),
  fte: words(`
    fte, fte percent, full time equivalent, fte rate, employment percentage, time fraction, work percentage,
    part time percent, percent full time, beschaftigungsgrad, beschaeftigungsgrad, teilzeitgrad, etp,
    taux d activite, jornada, percentuale part time
  `),
  hireDate: words(`
    hire date, date of hire, hire, hired, start date, date hired, original hire date, most recent hire date,
    last hire date, employment start date, joining date, date of joining, join date, service date,
    seniority date, entry date, date started, commencement date, doj, eintrittsdatum, eintritt,
    einstellungsdatum, date d embauche, date d entree, fecha de ingreso, fecha de contratacion, fecha alta,
    data de admissao, data di assunzione, datum in dienst, indiensttreding
  `),
  terminationDate: words(`
    termination date, term date, date of termination, terminated, end date, employment end date, leave date,
    leaving date, exit date, separation date, last day, date of leaving, austrittsdatum, austritt,
    date de sortie, date de depart, fecha de baja, data de demissao, data cessazione, datum uit dienst
  `),
  birthDate: words(`
    birth date, date of birth, dob, birthday, birthdate, born, geburtsdatum, date de naissance,
    fecha de nacimiento, data de nascimento, data di nascita, geboortedatum
  `),
  age: words(`age, age years, alter, edad, idade, eta, leeftijd`),
  performanceRating: words(`
    performance rating, rating, performance, performance score, review rating, overall rating, perf rating,
    last rating, evaluation, leistungsbewertung, bewertung, evaluacion, avaliacao, valutazione, beoordeling
  `),
  department: words(`
    department, department name, dept, dept name, division, business unit, org unit, organization, organisation,
    cost center, cost centre, team, unit, agency, bureau, abteilung, bereich, departement, service,
    departamento, dipartimento, reparto, afdeling
  `),
  managerId: words(`
    manager id, manager employee id, supervisor id, reports to, reports to id, manager, supervisor,
    manager number, line manager id, boss id, mgr id, vorgesetzter, vorgesetzten id, manager matricule,
    id responsable, supervisor employee id
  `),
  gender: words(`gender, sex, gender identity, geschlecht, sexe, genero, sexo, genere, sesso, geslacht`),
  proficiency: words(`proficiency, proficiency level, skill level, standing, career stage, mastery`),
  status: words(`
    status, active, employment status, employee status, active status, is active, work status, active flag,
    active y n, active inactive, beschaftigungsstatus, aktiv, statut, estado, activo, situacao, stato
  `),
}

export const BAND_WORDS: Readonly<Record<BandFieldName, readonly string[]>> = {
  jobTitle: PEOPLE_WORDS.jobTitle ?? [],
  jobFamily: PEOPLE_WORDS.jobFamily ?? [],
  level: PEOPLE_WORDS.level ?? [],
  location: [...(PEOPLE_WORDS.location ?? []), 'locality area', 'area'],
  currency: PEOPLE_WORDS.currency ?? [],
  minimum: words(`
    minimum, min, range minimum, band minimum, salary minimum, min annual, min salary, minimum annual, low,
    range min, pay minimum, from, min step1, mindestgehalt, minimo, von
  `),
  midpoint: words(`
    midpoint, mid, mid point, range midpoint, middle, mid annual, market midpoint, median, reference, p50,
    target, control point, mittelwert, medio
  `),
  maximum: words(`
    maximum, max, range maximum, band maximum, salary maximum, max annual, max salary, maximum annual, high,
    range max, pay maximum, to, max step10, hochstgehalt, maximo, bis
  `),
  effectiveDate: words(`
    effective date, effective from, effective, valid from, date effective, as of, gultig ab, date d effet,
    fecha efectiva, vigencia
  `),
}

/** Headers of columns that look like pay but are another thing. */
export const NOT_BASE_PAY =
  /\b(overtime|bonus|longevity|commission|incentive|allowance|target|deduction|tax|benefit|total compensation|variable|severance|percent|pct|increase|raise|range|minimum|maximum|min|max|mid|midpoint|grade|type|frequency|ratio|prior|previous|old)\b/

/** "employeeHireDate", "EMP_HIRE-DATE " and "Hire Date" are one: small letters, single spaces, no accents. */
export function plainHeader(header: string): string {
  return header
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
