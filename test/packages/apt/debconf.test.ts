import { expect, test } from 'vitest';
import { answers } from '../../../src/packages/apt/debconf.ts';
import { fixtureTarget } from '../../fixtures/target.ts';

test('locales and the time zone are answers, and those of the recipe come last', () => {
  const target = fixtureTarget({
    locales: ['ja_JP.UTF-8', 'de_DE.ISO-8859-15@euro', 'en_US'],
    timezone: 'America/Argentina/Ushuaia',
    debconf: ['tzdata tzdata/Areas select Etc'],
  });
  expect(answers(target)).toEqual([
    'locales locales/locales_to_be_generated multiselect ja_JP.UTF-8 UTF-8, de_DE.ISO-8859-15@euro ISO-8859-15, en_US ISO-8859-1',
    'locales locales/default_environment_locale select ja_JP.UTF-8',
    'tzdata tzdata/Areas select America',
    'tzdata tzdata/Zones/America select Argentina/Ushuaia',
    'tzdata tzdata/Areas select Etc',
  ]);
});

test('a plain target asks nothing', () => {
  expect(answers(fixtureTarget())).toEqual([]);
});

test('a zone without an area is left to the files', () => {
  expect(answers(fixtureTarget({ timezone: 'UTC' }))).toEqual([]);
});
