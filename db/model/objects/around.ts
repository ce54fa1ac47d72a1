import type { Field, ObjectType } from '../types.ts';

/** Things that hang on any record name it by its object and id, because one link field can only point at one object. */
const SUBJECT: readonly Field[] = [
  { id: 'object', type: 'text', label: { zh: '对象', en: 'Object' }, required: true, hidden: true },
  { id: 'record', type: 'text', label: { zh: '记录', en: 'Record' }, required: true, hidden: true },
];

export const tags: ObjectType = {
  id: 'tags',
  label: { zh: '标签', en: 'Tags' },
  one: { zh: '标签', en: 'Tag' },
  title: 'name',
  fields: [
    { id: 'name', type: 'text', label: { zh: '标签', en: 'Tag' }, required: true, key: true, search: true, width: 160 },
    { id: 'colour', type: 'text', label: { zh: '颜色', en: 'Colour' }, width: 90 },
  ],
};

/** One row says "this record bears this tag". Its id is made from the three, so two desks tagging alike meet in one row. */
export const taggings: ObjectType = {
  id: 'taggings',
  label: { zh: '标签关系', en: 'Taggings' },
  one: { zh: '标签关系', en: 'Tagging' },
  title: 'tag',
  system: true,
  fields: [...SUBJECT, { id: 'tag', type: 'link', to: 'tags', label: { zh: '标签', en: 'Tag' }, required: true }],
};

export const comments: ObjectType = {
  id: 'comments',
  label: { zh: '评论', en: 'Comments' },
  one: { zh: '评论', en: 'Comment' },
  title: 'text',
  system: true,
  fields: [...SUBJECT, { id: 'text', type: 'longtext', label: { zh: '评论', en: 'Comment' }, required: true }, { id: 'mentions', type: 'json', label: { zh: '提到', en: 'Mentions' } }],
};

/** A member likes a record or a comment. The id is made from the three, so liking twice is liking once. */
export const likes: ObjectType = {
  id: 'likes',
  label: { zh: '点赞', en: 'Likes' },
  one: { zh: '点赞', en: 'Like' },
  title: 'member',
  system: true,
  fields: [...SUBJECT, { id: 'member', type: 'link', to: 'members', label: { zh: '成员', en: 'Member' }, required: true }],
};

/** The file itself lies in the blob folder under its hash; this row says whose it is and what it is called. */
export const attachments: ObjectType = {
  id: 'attachments',
  label: { zh: '附件', en: 'Attachments' },
  one: { zh: '附件', en: 'Attachment' },
  title: 'name',
  system: true,
  fields: [
    ...SUBJECT,
    { id: 'name', type: 'text', label: { zh: '文件名', en: 'File name' }, required: true },
    { id: 'hash', type: 'text', label: { zh: '内容哈希', en: 'Content hash' }, required: true },
    { id: 'size', type: 'integer', label: { zh: '大小', en: 'Size' } },
    { id: 'media_type', type: 'text', label: { zh: '类型', en: 'Media type' } },
  ],
};
