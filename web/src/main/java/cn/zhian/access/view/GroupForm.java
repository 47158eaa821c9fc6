package cn.zhian.access.view;

import cn.zhian.access.right.boundary.GroupView;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** A group of residents or of doors being filled in, or chosen; without an id a new one. */
public class GroupForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private String name = "";
    private Long group;
    private Long[] doors = {};
    private Long[] buildings = {};
    private List<String> people = List.of();

    /** The form of a known group. */
    static GroupForm of(GroupView view) {
        GroupForm form = new GroupForm();
        form.id = view.id();
        form.name = view.name();
        form.doors = view.members().toArray(Long[]::new);
        return form;
    }

    /** The doors as a set. */
    Set<Long> doorSet() {
        return Set.of(doors);
    }

    /** The group's id; null for a new one. */
    public Long getId() {
        return id;
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** Sets the name. */
    public void setName(String name) {
        this.name = name;
    }

    /** A group to join. */
    public Long getGroup() {
        return group;
    }

    /** Sets the group to join. */
    public void setGroup(Long group) {
        this.group = group;
    }

    /** Its doors. */
    public Long[] getDoors() {
        return doors.clone();
    }

    /** Sets the doors. */
    public void setDoors(Long[] doors) {
        this.doors = doors.clone();
    }

    /** Buildings whose residents come in. */
    public Long[] getBuildings() {
        return buildings.clone();
    }

    /** Sets the buildings. */
    public void setBuildings(Long[] buildings) {
        this.buildings = buildings.clone();
    }

    /** People who come in, as they were chosen. */
    public List<String> getPeople() {
        return people;
    }

    /** Sets the people. */
    public void setPeople(List<String> people) {
        this.people = people == null ? List.of() : List.copyOf(people);
    }
}
