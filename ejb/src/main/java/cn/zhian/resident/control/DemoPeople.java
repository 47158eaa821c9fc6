package cn.zhian.resident.control;

import cn.zhian.community.boundary.HouseUse;
import cn.zhian.resident.boundary.DocumentType;
import cn.zhian.resident.boundary.Gender;
import cn.zhian.resident.boundary.Population;
import cn.zhian.resident.boundary.Relation;
import cn.zhian.resident.boundary.ResidentData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Invents the people of a demonstration: documents of the province 99, which does not exist, telephone numbers that no
 * network has. The same seed and day give the same people.
 */
public final class DemoPeople {
    /** Buildings, with {@value #UNITS} units of {@value #FLOORS} floors and {@value #A_FLOOR} houses each. */
    public static final int BUILDINGS = 20;

    static final int UNITS = 3;
    static final int FLOORS = 10;
    static final int A_FLOOR = 2;
    /** People. */
    public static final int PEOPLE = 3000;

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文辉斌波宇浩凯健俊帆雪琳晨曦梓涵欣怡子轩雨桐思远嘉豪若溪一诺";
    private static final int[] AREAS = {5650, 7820, 8955, 9840, 11825, 13260, 14390, 16800};
    private static final int MOST_IN_A_HOUSE = 6;

    private final Random random;
    private final LocalDate today;
    private final Set<String> documents = new HashSet<>();
    private int phones;

    /** @param today nobody is born later */
    public DemoPeople(long seed, LocalDate today) {
        random = new Random(seed);
        this.today = today;
    }

    /** One row for every person and every empty house. */
    public List<ImportRow> rows() {
        List<ImportRow> houses = houses();
        int[] sizes = sizes(houses);
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 0; i < houses.size(); i++) {
            addHousehold(rows, houses.get(i), sizes[i]);
        }
        return rows;
    }

    private List<ImportRow> houses() {
        List<ImportRow> houses = new ArrayList<>();
        for (int building = 1; building <= BUILDINGS; building++) {
            for (int unit = 1; unit <= UNITS; unit++) {
                for (int floor = 1; floor <= FLOORS; floor++) {
                    for (int door = 1; door <= A_FLOOR; door++) {
                        houses.add(house(building, unit, floor, door));
                    }
                }
            }
        }
        return houses;
    }

    private ImportRow house(int building, int unit, int floor, int door) {
        ImportPlace place = new ImportPlace(building + "栋", unit + "单元", "" + floor + "0" + door);
        BigDecimal area = BigDecimal.valueOf(AREAS[(building * 7 + unit + door) % AREAS.length], 2);
        return new ImportRow(0, place, Optional.of(floor), Optional.of(area), Optional.of(use()), Optional.empty());
    }

    private HouseUse use() {
        int of100 = random.nextInt(100);
        return of100 < 66
                ? HouseUse.SELF_LIVED
                : of100 < 90 ? HouseUse.RENTED : of100 < 92 ? HouseUse.GROUP_RENTED : HouseUse.VACANT;
    }

    /** How many people live in each house; all together {@link #PEOPLE}. */
    private int[] sizes(List<ImportRow> houses) {
        int[] sizes = new int[houses.size()];
        int left = PEOPLE;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = isVacant(houses.get(i)) ? 0 : 1;
            left -= sizes[i];
        }
        while (left > 0) {
            int house = random.nextInt(sizes.length);
            if (!isVacant(houses.get(house)) && sizes[house] < MOST_IN_A_HOUSE) {
                sizes[house]++;
                left--;
            }
        }
        return sizes;
    }

    private static boolean isVacant(ImportRow house) {
        return house.use().equals(Optional.of(HouseUse.VACANT));
    }

    private void addHousehold(List<ImportRow> rows, ImportRow house, int size) {
        if (size == 0) {
            rows.add(house);
        }
        boolean rented = !house.use().equals(Optional.of(HouseUse.SELF_LIVED));
        char surname = pick(SURNAMES);
        for (int i = 0; i < size; i++) {
            boolean related = i == 0 || random.nextInt(100) < 60;
            Relation relation = rented ? Relation.TENANT : i == 0 ? Relation.HOUSEHOLDER : Relation.FAMILY;
            ResidentData person = person(related ? surname : pick(SURNAMES), relation, i >= 2);
            rows.add(new ImportRow(0, house.place(), house.floor(), house.area(), house.use(), Optional.of(person)));
        }
    }

    private ResidentData person(char surname, Relation relation, boolean young) {
        boolean female = random.nextBoolean();
        LocalDate birth = today.minusDays(random.nextInt(365 * (young ? 22 : 60)) + (young ? 200L : 365L * 22));
        boolean tenant = relation == Relation.TENANT;
        LocalDate in = today.minusDays(30 + random.nextInt(tenant ? 700 : 3000));
        return new ResidentData(
                0,
                List.of(),
                tenant ? Population.FLOATING : Population.PERMANENT,
                name(surname),
                DocumentType.ID_CARD,
                document(birth, female),
                birth.isBefore(today.minusYears(12)) ? Optional.of(phone()) : Optional.empty(),
                Optional.of(female ? Gender.FEMALE : Gender.MALE),
                Optional.of(birth),
                relation,
                Optional.of(in),
                tenant ? Optional.of(in) : Optional.empty(),
                tenant ? Optional.of(in.plusYears(3)) : Optional.empty());
    }

    private String name(char surname) {
        String given = "" + pick(GIVEN);
        return surname + (random.nextInt(100) < 70 ? given + pick(GIVEN) : given);
    }

    private char pick(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    private String document(LocalDate birth, boolean female) {
        String start = DocumentCheck.INVENTED_PROVINCE + "0" + (1 + random.nextInt(9)) + "0"
                + (1 + random.nextInt(9))
                + "%04d%02d%02d".formatted(birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth());
        while (true) {
            int serial = random.nextInt(500) * 2 + (female ? 0 : 1);
            String first17 = start + "%03d".formatted(serial);
            if (documents.add(first17)) {
                return first17 + DocumentCheck.checkCharacter(first17);
            }
        }
    }

    private String phone() {
        return "100%08d".formatted(++phones);
    }
}
