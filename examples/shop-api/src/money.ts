// Amounts of money in the demo shop: whole minor units, never floating point.

export type Currency = 'EUR' | 'GBP' | 'USD';

export interface Money {
  /** Minor units: cents or pence. */
  amount: number;
  currency: Currency;
}

const minorDigits: Record<Currency, number> = { EUR: 2, GBP: 2, USD: 2 };

export function money(amount: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError('An amount is a whole number of minor units.');
  return { amount, currency };
}

export function add(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new TypeError(`Cannot add ${right.currency} to ${left.currency}.`);
  return money(left.amount + right.amount, left.currency);
}

export function times(value: Money, quantity: number): Money {
  return money(value.amount * quantity, value.currency);
}

/** The tax that a gross price contains, rounded half away from zero. */
export function includedTax(gross: Money, ratePercent: number): Money {
  const tax = (gross.amount * ratePercent) / (100 + ratePercent);
  return money(Math.sign(tax) * Math.round(Math.abs(tax)), gross.currency);
}

export function format(value: Money, locale = 'en-IE'): string {
  const digits = minorDigits[value.currency];
  const formatter = new Intl.NumberFormat(locale, { style: 'currency', currency: value.currency });
  return formatter.format(value.amount / 10 ** digits);
}

/** Splits an amount into parts that differ by one minor unit at most and add up exactly. */
export function split(value: Money, parts: number): Money[] {
  const base = Math.trunc(value.amount / parts);
  const rest = value.amount - base * parts;
  return Array.from({ length: parts }, (_, index) => money(base + (index < Math.abs(rest) ? Math.sign(rest) : 0), value.currency));
}
