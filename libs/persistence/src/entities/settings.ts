import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fact about the whole plan: its name, its policy. */
@Entity('setting')
export class SettingEntity {
  @PrimaryColumn('text')
  key!: string;

  @Column('jsonb')
  value!: unknown;
}
