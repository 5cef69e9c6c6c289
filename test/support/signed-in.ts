import type { Page } from 'playwright-core';
import type { StartedProduct } from './started-product.js';

/** Signs in for the first time, with a password of one's own from then on. */
export async function signInFirst(page: Page, product: StartedProduct, ownPassword: string): Promise<void> {
  await page.goto(product.address);
  await page.getByLabel('User name').fill(product.username);
  await page.getByLabel('Password').fill(product.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Current password').fill(product.password);
  await page.getByLabel('New password', { exact: true }).fill(ownPassword);
  await page.getByLabel('New password again').fill(ownPassword);
  await page.getByRole('button', { name: 'Change the password' }).click();
}

/** The same, to the list of projects with the example. */
export async function signIn(page: Page, product: StartedProduct, ownPassword: string): Promise<void> {
  await signInFirst(page, product, ownPassword);
  await page.getByRole('link', { name: 'EXT-2026-014' }).waitFor();
}

/** The API as the page's own session asks it. @throws Error with the answer when it is refused */
export async function askApi(
  page: Page,
  product: StartedProduct,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const { origin } = new URL(product.address);
  const response = await page.request.fetch(`${origin}/api/v1${path}`, {
    method,
    headers: { origin, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { data: JSON.stringify(body) }),
    timeout: 120_000,
  });
  if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
  return (await response.json()) as unknown;
}

/** The id of the example’s project. */
export async function exampleProject(page: Page, product: StartedProduct): Promise<string> {
  const { items } = (await askApi(page, product, 'GET', '/projects')) as {
    items: { id: string; code: string }[];
  };
  const project = items.find(({ code }) => code === 'EXT-2026-014');
  if (!project) throw new Error('the example has no project EXT-2026-014');
  return project.id;
}
