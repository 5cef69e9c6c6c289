import type { Texts } from '../../text.js';
import type { drawing as english } from '../en/drawing.js';

export const drawing: Texts<keyof typeof english> = {
  DRAWING_TEXT_CUT: {
    title: 'Texte coupé sur un plan',
    text: '« {text} » ne tient pas à sa place ; le plan montre « {shown} ».',
    hint: 'Le texte entier est dans les tableaux et sous le pointeur. Un nom plus court se lit mieux devant la baie.',
  },
  DRAWING_GLYPH_MISSING: {
    title: 'Caractère absent de la police des plans',
    text: '« {text} » contient {characters}, que la police des plans n’a pas ; un signe le remplace.',
    hint: 'Écrivez en lettres latines, chiffres et signes courants ce qui s’imprime sur les étiquettes et les plans.',
  },
  FLOOR_PLAN_UNREADABLE: {
    title: 'Fond de plan illisible',
    text: '{file} n’est ni une image (PNG, JPEG) ni un dessin (DXF ASCII) lisible.',
    hint: 'Enregistrez-le à nouveau en PNG, JPEG ou DXF ASCII.',
  },
  FLOOR_PLAN_TOO_LARGE: {
    title: 'Fond de plan trop lourd',
    text: '{file} dépasse {limit} Mo.',
    hint: 'Enregistrez-le avec moins de pixels, ou un dessin sans ce qu’un plan d’étage n’utilise pas.',
  },
};
