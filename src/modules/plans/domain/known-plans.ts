import { planBacLieu } from './plan-bac-lieu.js';
import { planHungYen } from './plan-hung-yen.js';
import { plan60 } from './plan-60-kh-ubnd.js';
import { planSocTrang2021 } from './plan-soc-trang-2021.js';
import { planSocTrang2026 } from './plan-soc-trang-2026.js';
import type { PublishedPlan } from './published-plan.js';

/** The plans that the program knows word for word. */
export const knownPlans: readonly PublishedPlan[] = [plan60, planHungYen, planSocTrang2021, planSocTrang2026, planBacLieu];
