import type { Ajv2020 } from "ajv/dist/2020.js";

/** Whether a number is a multiple of another one as JSON writes them: in whole numbers, since 19.99 / 0.01 is none. */
export function isMultiple(value: number, unit: number): boolean {
  const [one, other] = [fraction(value), fraction(unit)];
  return (one.above * other.below) % (other.above * one.below) === 0n;
}

/** Ajv divides, and asks whether that gives a whole number. */
export function withExactMultiples(ajv: Ajv2020): Ajv2020 {
  const error = { message: ({ schema }: { schema: number }) => `must be multiple of ${schema}` };
  const validate = (unit: number, value: number) => isMultiple(value, unit);
  ajv.removeKeyword("multipleOf");
  return ajv.addKeyword({ keyword: "multipleOf", type: "number", schemaType: "number", error, validate }) as Ajv2020;
}

function fraction(value: number): { above: bigint; below: bigint } {
  const [, digits = "0", decimals = "", power = "0"] = /^(-?\d+)\.?(\d*)(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const tens = Number(power) - decimals.length;
  return {
    above: BigInt(digits + decimals) * 10n ** BigInt(Math.max(tens, 0)),
    below: 10n ** BigInt(Math.max(-tens, 0)),
  };
}
